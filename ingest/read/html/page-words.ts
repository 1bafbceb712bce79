/** What the pages of public bodies call their parts: ids, classes and the words around an article. All in lower case. */

/** Ids and classes that publishing systems give to an article's body. */
export const BODY_MARKS: ReadonlySet<string> = new Set([
  "ucap-content",
  "trs_editor",
  "trs_ueditor",
  "zoom",
  "zoomcon",
  "my_doccontent",
  "pages_content",
  "article-content",
  "article_content",
  "articlecontent",
  "article_con",
  "article-con",
  "content_body",
  "contentbody",
  "news_content",
  "newscontent",
  "detail-content",
  "detail_content",
  "js_content",
  "rich_media_content",
  "vsb_content",
  "v_news_content",
  "xxgk_content",
  "xl_content",
  "xlcontent",
  "gz_content",
]);

/** Parts of an id or class that stand for what is around an article. */
export const ASIDE_MARK =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|topbar|header|footer|foot|bottom|breadcrumb|crumbs?|position|dqwz|location|share|bdshare|jiathis|print|related|relate|xgxx|xgwz|xgyd|sidebar|aside|login|search|qrcode|ewm|erweima|pager|pagination|prevnext|copyright|friendlink|yqlj|links?|tools?|toolbar|fontsize|comment)(?:$|[-_\s\d])/i;

/** Elements that hold nothing that is read. */
export const DEAD_ELEMENTS: ReadonlySet<string> = new Set(
  "script style noscript template head title link meta button select input textarea option svg canvas map audio video".split(
    " ",
  ),
);

/** Elements around an article. */
export const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);

/** A line of the page that is none of the article: tools, neighbours, the publisher's imprint. */
export const PAGE_LINES: readonly RegExp[] = [
  /^[【[（(]?(?:打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回顶部|返回列表|返回首页|收藏|加入收藏|推荐|纠错|下载|大|中|小|首页|上一页|下一页|繁体|无障碍|分享)[】\]）)]?$/,
  /^[【[（(]?(?:打印本?页?|关闭(?:窗口|本页)?|字号|字体|分享|收藏)[】\]）)]?[\s|｜:：【】[\]（）()]*(?:(?:打印本?页?|关闭(?:窗口|本页)?|默认|特大|超大|大|中|小|加大|缩小|字号|字体|分享|收藏|保存)[\s|｜:：【】[\]（）()]*)+$/,
  /^(?:字体|字号|视力保护色|浏览次数|阅读次数|浏览量|阅读量|点击数|点击率|访问量|阅读)[:：]?[\s【[（(]*(?:[\d大中小默认特超\s|｜\]】）)次]*)$/,
  /^(?:分享到|分享至|扫一扫|用手机|手机扫|微信扫|扫码)[^。]{0,30}$/,
  /^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|阅读|文章|新闻|信息|稿件|解读)|热点推荐|推荐阅读|延伸阅读|友情链接|网站地图|联系我们|关于我们|设为首页)[:：]?[^。]{0,60}$/,
  /^(?:您?(?:当前|现在)的?(?:所在)?位置|当前位置|所在位置|位置)[:：]?.{0,80}$/,
  /^(?:责任编辑|责编|编辑|值班编辑|编审|审核|校对|终审|初审|复审)[:：]\s?[^，。；]{0,20}$/,
  /^(?:主办(?:单位)?|承办(?:单位)?|技术支持|版权所有|网站标识码|地址|邮编|Copyright)[:：\s].{0,80}$/i,
  /^.{0,60}(?:ICP备\d|公网安备|网站标识码|All Rights Reserved|版权所有).{0,60}$/i,
];

/** Names of meta elements, in lower case and in the order in which they are believed. */
export const META = {
  title: ["articletitle", "og:title", "title"],
  date: [
    "pubdate",
    "publishdate",
    "firstpublishedtime",
    "article:published_time",
    "og:release_date",
    "publish_date",
    "createdate",
    "date",
  ],
  source: ["contentsource", "source", "og:site_source"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const DATE_LABEL =
  /(?:发布|发文|成文|公开|印发|更新|生成)?(?:时间|日期)\s*[:：]\s*((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
export const SOURCE_LABEL = /(?:信息|稿件|文章)?来源\s*[:：]\s*([^\s|｜，。；:：]{2,30})/;
export const DATE_VALUE = /^\s*((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;

/** How a date and a source are written above an article's text. */
export const HEAD_LABELS = { date: "发布时间：", source: "来源：" } as const;
/** What a page's own name is parted from an article's by. */
export const TITLE_PARTS = /\s*[-_|｜–—]{1,2}\s*(?=[^-_|｜–—]{2,30}$)/;
