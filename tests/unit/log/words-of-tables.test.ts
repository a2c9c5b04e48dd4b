import { describe, expect, it } from 'vitest';
import { amountMl, readAmount } from '../../../core/log/amount-text.ts';
import { kindOf } from '../../../core/log/drink-names.ts';

/** The units that exports and people write, with the millilitres that one of them is. */
const UNITS: [number, string][] = [
  [
    1,
    'ml mL ML cc milliliter milliliters millilitre millilitres Milliliter millilitro millilitri mililitro mililitros мл 毫升 ミリリットル 밀리리터 مل',
  ],
  [10, 'cl cL centiliter centiliters centilitre centilitres Zentiliter centilitro centilitri centilitros'],
  [100, 'dl dL deciliter deciliters decilitre decilitres Deziliter decilitro decilitri decilitros'],
  [1000, 'l L liter liters litre litres Liter litri litro litros л 升 リットル 리터 لتر'],
  [29.5735, 'oz fl_oz fl.oz. floz fl_oz_us us_fl_oz oz_us us_oz ounce ounces fluid_ounce fluid_ounces'],
  [236.588, 'cup cups cup_us cups_us us_cup us_cups'],
];

describe('an amount', () => {
  it.each(UNITS.flatMap(([ml, names]) => names.split(' ').map((name) => [name, ml] as const)))('of 50 %s is 50 times %d ml', (name, ml) => {
    // In a cup that nobody would drink fifty of.
    const times = ml > 100 ? 2 : 50;
    const amount = readAmount(`${times} ${name.replaceAll('_', ' ')}`);
    expect(amount && amountMl(amount, 'ml', null)).toBe(Math.round(times * ml));
  });

  it.each(['2 gallons', '2 lt', '2 xml', '2 mlml'])('%s is none', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it.each([
    ['1 234', 1234],
    ["1'234", 1234],
    ['1 234,5', 1235],
  ])('in groups of three: %s', (text, ml) => {
    const amount = readAmount(text);
    expect(amount && amountMl(amount, 'ml', null)).toBe(ml);
  });

  it.each(['250.', '250,', '1 234.', '.'])('without the decimals that its mark promises is none: %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it.each(['1 23 456', '1 234 56', '12 34 567', '1 234.5.6', '1234 567'])('in other groups is none: %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

/** The names of drinks in exports of many languages. */
const DRINKS = {
  water:
    'water Water eau agua água acqua woda вода su vatten vann vand ماء مياه מים 물 Wasser Mineralwasser Leitungswasser mineraalwater bronwater kraanwater bruiswater 水 冷水',
  tea: 'tea thé té tè te chá herbata чай çay شاي תה 차 Tee Früchtetee thee muntthee 茶 绿茶',
  coffee:
    'coffee café cafe caffè caffe kaffe kawa кофе кава kahve قهوة קפה espresso latte cappuccino americano macchiato Kaffee Milchkaffee koffie 咖啡 コーヒー 커피',
  milk: 'milk lait leche leite mleko молоко süt mjölk mælk حليب חלב Milch Hafermilch melk 牛奶 牛乳 豆乳 우유 ミルク',
  other: 'juice Saft cola steam ramilk teapot 汽水 香水',
} as const;

describe('a drink', () => {
  it.each(Object.entries(DRINKS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)))(
    'called %s is %s',
    (name, kind) => {
      expect(kindOf(name)).toBe(kind);
    },
  );
});
