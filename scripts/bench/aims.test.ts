import { describe, expect, it } from 'vitest';
import { aimsTable } from './aims.ts';

const aim = (...values: number[]) => ({
  title: 'scan',
  required: 1.5,
  ambitious: 1.2,
  unit: '',
  measured: values.map((value, index) => ({ where: `page ${index}`, value })),
});
const verdictOf = (...values: number[]) => aimsTable([aim(...values)]).split('\n')[2];

describe('aimsTable', () => {
  it('is decided by the worst page', () => {
    expect(verdictOf(1, 1.6, 1.1)).toContain('| 1.60 (page 1) | 2 of 3 | not met |');
  });
  it('tells the required from the ambitious', () => {
    expect(verdictOf(1.2)).toContain('**met**, ambitious');
    expect(verdictOf(1.21)).toMatch(/\*\*met\*\* \|$/);
  });
  it('does not call met what was not measured', () => {
    expect(verdictOf()).toContain('not measured');
  });
});
