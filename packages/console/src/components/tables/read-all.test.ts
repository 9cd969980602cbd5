import { expect, test } from "vitest";
import { PAGE_SIZE, type Progress, readAll } from "./read-all";

const LIST = Array.from({ length: 450 }, (_each, index) => ({ id: index }));

function reader(list = LIST) {
  const asked: number[] = [];
  const progress: Progress[] = [];
  const readPage = async (page: number) => {
    asked.push(page);
    const data = list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return page === 1 ? { data, total: list.length } : { data };
  };
  return { asked, progress, readPage, onProgress: (each: Progress) => progress.push(each) };
}

test("a list is read to its end, page after page, with the total of the first", async () => {
  const { asked, progress, ...read } = reader();
  expect(await readAll(read.readPage, { ...read, isStopped: () => false })).toEqual(LIST);
  expect(asked).toEqual([1, 2, 3]);
  expect(progress).toEqual([
    { done: 200, all: 450 },
    { done: 400, all: 450 },
  ]);
});

test("an empty list is one page", async () => {
  const { asked, ...read } = reader([]);
  expect(await readAll(read.readPage, { ...read, isStopped: () => false })).toEqual([]);
  expect(asked).toEqual([1]);
});

test("a full last page is not followed by an empty one", async () => {
  const { asked, ...read } = reader(LIST.slice(0, 400));
  expect(await readAll(read.readPage, { ...read, isStopped: () => false })).toHaveLength(400);
  expect(asked).toEqual([1, 2]);
});

test("what is stopped asks for no further page and answers nothing", async () => {
  const { asked, ...read } = reader();
  expect(await readAll(read.readPage, { ...read, isStopped: () => asked.length === 2 })).toBeNull();
  expect(asked).toEqual([1, 2]);
});

test("a row that moved to a later page while it was read stands there once", async () => {
  const { asked, ...read } = reader([...LIST.slice(0, 200), { id: 199 }, { id: 200 }]);
  const rows = await readAll(read.readPage, { ...read, isStopped: () => false });
  expect(rows?.filter(({ id }) => id === 199)).toHaveLength(1);
});
