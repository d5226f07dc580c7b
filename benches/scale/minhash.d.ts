/** What is used of the package, which brings no types. */
declare module "minhash" {
  class Minhash {
    update(value: string): void;
  }
  class LshIndex {
    insert(key: string, signature: Minhash): void;
    query(signature: Minhash): string[];
  }
  const minhash: { Minhash: typeof Minhash; LshIndex: typeof LshIndex };
  export default minhash;
}
