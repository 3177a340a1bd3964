package cn.ronghe.notification;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** The plain part of a mail: paragraphs with a blank line between, a link as its words and its address. */
class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Node document) {
        PlainText plain = new PlainText();
        document.accept(plain);
        return plain.text.toString().strip() + "\n";
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        text.append("\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        for (String line : inside(quote).split("\n")) {
            text.append("> ").append(line).append('\n');
        }
        text.append('\n');
    }

    @Override
    public void visit(ListItem item) {
        text.append(item.getParent() instanceof OrderedList ? position(item) + ". " : "- ");
        visitChildren(item);
        if (item.getNext() == null) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        if (!text.substring(start).equals(link.getDestination())) {
            text.append('：').append(link.getDestination());
        }
    }

    @Override
    public void visit(ThematicBreak rule) {
        text.append("--------\n\n");
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n');
    }

    private static String inside(Node block) {
        PlainText inner = new PlainText();
        inner.visitChildren(block);
        return inner.text.toString().strip();
    }

    private static int position(Node item) {
        int position = 1;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            position++;
        }
        return position;
    }
}
