package cn.ronghe.document;

/** The styles that the template defines, by the names that Word shows; an office changes their looks, not their names. */
enum WordStyle {

    ANNEX("封面附件号"), COVER_SPACE("封面留白"), TITLE("封面标题"), COVER_LABEL("封面项目"), COVER_VALUE("封面内容"),
    NOTES_TITLE("说明标题"), NOTE("说明正文"),
    HEADING("heading 1"), SUBHEADING("heading 2"), MINOR_HEADING("heading 3"), PROSE("正文文字"),
    GRID("Table Grid"), LABEL("表格标签"), VALUE("表格内容"), NUMBER("表格数字"), HINT("填写提示"), FOOTNOTE("表注"), GAP("表间距"),
    SIGNATURE("签章"), LIST_TITLE("汇总表标题"), LIST_HEAD("汇总表抬头");

    private final String shownName;

    WordStyle(String shownName) {
        this.shownName = shownName;
    }

    String shownName() {
        return shownName;
    }
}
