package cn.ronghe.notification;

import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with placeholders. Values are filled in after parsing, into words and link addresses only, so what
 * somebody typed can become neither Markdown nor HTML.
 */
class MailMarkdown {

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html;

    /** @param styles inline CSS by HTML tag, since web mail drops style sheets */
    MailMarkdown(Map<String, String> styles) {
        html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br />\n")
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (styles.containsKey(tag)) {
                        attributes.put("style", styles.get(tag));
                    }
                })
                .build();
    }

    Node document(String markdown, Map<String, String> values) {
        Node document = parser.parse(markdown);
        document.accept(new FillIn(values));
        return document;
    }

    String html(Node document) {
        return html.render(document);
    }

    private static class FillIn extends AbstractVisitor {

        private final Map<String, String> values;

        FillIn(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(Placeholders.fill(link.getDestination(), values, Lines::flat));
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            String[] lines = Placeholders.fill(text.getLiteral(), values, Lines::clean).split("\n", -1);
            text.setLiteral(lines[0]);
            Node last = text;
            for (int i = 1; i < lines.length; i++) {
                Node lineBreak = new HardLineBreak();
                last.insertAfter(lineBreak);
                last = new Text(lines[i]);
                lineBreak.insertAfter(last);
            }
        }
    }
}
