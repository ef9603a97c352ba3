const DAY = 86_400_000;

/**
 * A time to come, as it is said today: "tomorrow, 4:00 AM"; beyond tomorrow with its date.
 * @param time - in milliseconds since the epoch
 * @param language - a BCP 47 tag
 */
export function tellTime(time: number, now: Date, language: string): string {
  const at = new Date(time);
  const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  // A day that the clocks are changed on is not quite as long.
  const days = Math.round((dayOf(at).getTime() - dayOf(now).getTime()) / DAY);
  const clock = at.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
  const day =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
      : at.toLocaleDateString(language, { dateStyle: 'long' });
  return `${day}, ${clock}`;
}
