/** Who publishes, as far as a reference names it. */
export interface Publisher {
  name: string;
  /** Site address without a slash at the end. */
  url: string;
  /** BCP 47. */
  language: string;
}
