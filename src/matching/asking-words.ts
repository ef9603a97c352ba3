/**
 * Words that ask, or tie words together, rather than name: folded, of the languages that the glossary has names in, and that
 * its readers may ask in. In a name they weigh next to nothing too.
 */
const ENGLISH = `a about all am an and any anyone are as at be been being between but by call called can concept could d
  define defined definition describe did didn difference different do does doing done entry examples example exactly explain
  explained explanation for from give happen happened happens had has have he her him his how i idea if in info
  information into is isn it its kind know ll like look lookup many me mean meaning meanings means meant much my name named of on
  or origin our please really refer referred refers regarding s say says search she should show significance
  significant so some someone something sort stand stands t talk tell term terms than that the their them there these they thing
  things think this those thought to up us use used uses using ve was we were what whats when where wheres which who whom
  whos whose why will with word work works would you your`;
const GERMAN = `als am auf aus bedeutet bedeuten bedeutung bei bitte das dem den denn der des die ein eine einem einen einer
  eines er erklare erklarung es fur heisst hiess im ist mit nach sie sind steht und unter vom von vor waren warum was
  wen wer wie wieso wo wofur wurde zu zum zur versteht begriff definition`;
const FRENCH = `au aux avec c ce cela ces cet cette d dans de definir definition des du elle elles en est et etaient etait il
  ils j l la le les leur leurs n ne on ou par pas pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa ses sont
  sur un une veut dire signifie c'est comment`;
const SPANISH = `al como con cual cuales cuando de del donde el ella ellos en era eran es esta este fue fueron la las lo los
  para por porque que quien quienes se ser significa significado sobre son su sus un una unas unos y definir definicion
  explica quiere decir`;
const RUSSIAN = `а в во и или из к как какая какие какой кем кого кому кто ли на не о об объясни означает определение от по
  почему при про с слово такая такие такое такой то у чего чем что это этот был была были было значит зачем расскажи для
  является являются`;
const BULGARIAN = `а в във е са за защо и или как каква какви какво какъв кого което които която който кои кой коя към на
  не обясни от по при с се със това той тя означава значи беше били бил са ли`;

const words = (text: string): string[] =>
  text.split(/[\s']+/).map((word) => word.normalize('NFKD').replace(/\p{M}+/gu, ''));

const ASKING = new Set([ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, BULGARIAN].flatMap(words));

/** Whether a folded word asks, or ties words together, rather than name. */
export const isAskingWord = (word: string): boolean => ASKING.has(word);
