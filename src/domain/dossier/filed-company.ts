/** A company among the thousands of a bulk download. */
export interface FiledCompany {
  readonly name: string;
  /** 종목코드, six characters. */
  readonly stockCode: string;
}
