/** The words of what the service refuses before it asks the data, and of its settings, Chinese and English; a part of the messages. */
export const SERVICE_MESSAGES = {
  UNAUTHENTICATED: {
    zh: "此服务须凭令牌访问。请带请求头 Authorization: Bearer 令牌。",
    en: "This service takes a token. Send the header Authorization: Bearer TOKEN.",
  },
  FORBIDDEN: {
    zh: "此处须有“{role}”的权限。",
    en: 'This takes the role "{role}".',
  },
  CSRF_PREVENTED: {
    zh: "请求可能来自别的网站（CSRF），已拒绝。请带请求头 content-type: application/json 或 apollo-require-preflight: 1。",
    en: "Refused as a possible request of another site (CSRF). Send the header content-type: application/json or apollo-require-preflight: 1.",
  },
  RATE_LIMITED: {
    zh: "请求过于频繁：每分钟最多 {limit} 次。请在 {seconds} 秒后再试。",
    en: "Too many requests: at most {limit} a minute. Try again in {seconds} seconds.",
  },
  METHOD_NOT_ALLOWED: {
    zh: "此地址不接受 {method}。请用 GET、HEAD 或 POST。",
    en: "This address does not take {method}. Use GET, HEAD or POST.",
  },
  MUTATION_OVER_GET: {
    zh: "GET 只能查询，不能更改。请用 POST。",
    en: "GET asks and never changes anything. Use POST.",
  },
  BODY_TOO_LARGE: {
    zh: "请求正文超过 {limit} 字节。",
    en: "The body of the request has more than {limit} bytes.",
  },
  URL_TOO_LONG: {
    zh: "请求地址超过 {limit} 个字符。请改用 POST。",
    en: "The address has more than {limit} characters. Use POST.",
  },
  CONTENT_TYPE_UNSUPPORTED: {
    zh: "请求正文须为 application/json（UTF-8），所给的是“{given}”。",
    en: 'The body must be application/json in UTF-8; "{given}" was given.',
  },
  NOT_ACCEPTABLE: {
    zh: "只能以 application/graphql-response+json 或 application/json 作答，编码为 identity、gzip 或 br。",
    en: "Answers are application/graphql-response+json or application/json, encoded as identity, gzip or br.",
  },
  BODY_NOT_JSON: { zh: "请求正文不是 JSON 对象。", en: "The body of the request is no JSON object." },
  BATCH_NOT_TAKEN: {
    zh: "每个请求只能有一个操作，不接受批量。",
    en: "A request holds one operation; batches are not taken.",
  },
  QUERY_MISSING: {
    zh: "请给出 query、documentId 或 extensions.persistedQuery 之一。",
    en: "Give a query, a documentId or extensions.persistedQuery.",
  },
  PERSISTED_QUERY_NOT_FOUND: { zh: "PersistedQueryNotFound", en: "PersistedQueryNotFound" },
  PERSISTED_QUERY_MISMATCH: {
    zh: "所给的 SHA-256 不是所给查询的。",
    en: "The SHA-256 given is not that of the query given.",
  },
  DOCUMENT_NOT_TRUSTED: {
    zh: "此服务只执行登记过的查询文档。",
    en: "This service runs only documents of its manifest.",
  },
  TOO_MANY_TOKENS: {
    zh: "查询文档超过 {limit} 个词。",
    en: "The document has more than {limit} tokens.",
  },
  TOO_DEEP: {
    zh: "查询嵌套 {asked} 层，上限为 {limit} 层。",
    en: "The query is {asked} levels deep; at most {limit} are taken.",
  },
  TOO_MANY_ALIASES: {
    zh: "查询有 {asked} 个别名，上限为 {limit} 个。",
    en: "The query has {asked} aliases; at most {limit} are taken.",
  },
  TOO_MANY_DIRECTIVES: {
    zh: "查询有 {asked} 个指令，上限为 {limit} 个。",
    en: "The query has {asked} directives; at most {limit} are taken.",
  },
  TOO_MANY_FIELDS: {
    zh: "查询展开后有 {asked} 个字段，上限为 {limit} 个。",
    en: "With its fragments the query has {asked} fields; at most {limit} are taken.",
  },
  TOO_MANY_ROOT_FIELDS: {
    zh: "查询有 {asked} 个顶层字段，上限为 {limit} 个。请分开请求。",
    en: "The query has {asked} fields at its root; at most {limit} are taken. Ask in parts.",
  },
  COST_EXCEEDED: {
    zh: "此查询的代价为 {cost}，上限为 {limit}。请减少区域、指标、条数（first）或字段。",
    en: "The query costs {cost}; the limit is {limit}. Ask for fewer regions, indicators, rows (first) or fields.",
  },
  DEADLINE_EXCEEDED: {
    zh: "作答已超过 {seconds} 秒的时限，已中止。请缩小范围。",
    en: "The answer took longer than the limit of {seconds} seconds and was given up. Ask for less.",
  },
  SERVER_STOPPING: {
    zh: "服务正在停止，请稍后再试。",
    en: "The server is stopping. Try again later.",
  },
  MANIFEST_INVALID: {
    zh: "{file}：不是查询文档清单[（{reason}）]。",
    en: "{file}: no manifest of documents[ ({reason})].",
  },
  SETTING_UNKNOWN: {
    zh: "{file}：没有名为“{name}”的设置。[您要找的是“{nearest}”吗？]",
    en: '{file}: there is no setting "{name}".[ Did you mean "{nearest}"?]',
  },
  SETTINGS_UNREADABLE: {
    zh: "{file}：设置文件无法读取[（{reason}）]。",
    en: "{file}: the settings cannot be read[ ({reason})].",
  },
} as const;
