package vn.danvan.recognitionservice.honors;

/** What stands in the public list: the Party's recognition of a model, the State's commendation. */
enum HonorKind {
  RECOGNITION,
  COMMENDATION
}
