package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.safety.ExpressionParser.NamedDot;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The allow-list of expressions, over the parsed tree: literals, operators, plain process variables, and
 * {@code bean.method(…)} with literals or variables where {@link ModelWords} declares bean and method.
 */
final class ExpressionCheck {

    private static final int LONGEST = 500;
    private static final int MOST_NESTED = 30;
    /** The engine splits lists of groups at commas and braces before it parses them: so no string holds a brace. */
    private static final Pattern SPLITTING = Pattern.compile("[{}$#]");

    private final ExpressionParser parser = new ExpressionParser();
    private final ModelWords words;

    ExpressionCheck(ModelWords words) {
        this.words = words;
    }

    static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Everything in the text that is not allowed; empty for a text without any expression. */
    List<Refusal> refusals(String text) {
        if (!holdsExpression(text)) {
            return List.of();
        }
        long nesting = text.chars().filter(c -> c == '(' || c == '[' || c == '?').count();
        if (text.length() > LONGEST || nesting > MOST_NESTED) {
            return List.of(Refusal.of("workflow.safety.expression-long", "" + LONGEST, "" + MOST_NESTED));
        }
        try {
            List<Refusal> found = new ArrayList<>();
            walk(parser.build(text).getRoot(), text, found);
            return found;
        } catch (TreeBuilderException e) {
            return List.of(refusal("expression-syntax", text));
        }
    }

    private void walk(Node node, String text, List<Refusal> found) {
        if (node instanceof AstMethod call) {
            checkCall(call, text, found);
        } else if (node instanceof NamedDot dot) {
            found.add(refusal("expression-property", text, dot.name()));
        } else if (node instanceof AstBracket) {
            found.add(refusal("expression-bracket", text));
        } else if (node instanceof AstFunction function) {
            found.add(refusal("expression-function", text, function.getName()));
        } else if (node instanceof AstIdentifier identifier) {
            checkVariable(identifier.getName(), text, found);
        } else if (node instanceof AstString string) {
            checkString(string, text, found);
        } else if (node instanceof AstEval eval && eval.isDeferred()) {
            found.add(refusal("expression-deferred", text));
        } else if (node instanceof AstEval || node instanceof AstComposite || node instanceof AstBinary
                || node instanceof AstUnary || node instanceof AstChoice || node instanceof AstNested) {
            for (int i = 0; i < node.getCardinality(); i++) {
                walk(node.getChild(i), text, found);
            }
        } else if (!isPlain(node)) {
            found.add(refusal("expression-unknown", text));
        }
    }

    private void checkCall(AstMethod call, String text, List<Refusal> found) {
        if (!(call.getChild(0) instanceof NamedDot dot && dot.getChild(0) instanceof AstIdentifier bean)) {
            found.add(refusal("expression-chain", text));
            return;
        }
        if (!words.allows(bean.getName(), dot.name())) {
            found.add(refusal("expression-call", text, bean.getName() + "." + dot.name()));
        }
        Node arguments = call.getChild(1);
        for (int i = 0; i < arguments.getCardinality(); i++) {
            checkArgument(arguments.getChild(i), text, found);
        }
    }

    private void checkArgument(Node argument, String text, List<Refusal> found) {
        if (argument instanceof AstIdentifier identifier) {
            if (!words.engineValues().contains(identifier.getName())) {
                checkVariable(identifier.getName(), text, found);
            }
        } else if (argument instanceof AstString string) {
            checkString(string, text, found);
        } else if (!isPlain(argument)
                && !(argument instanceof AstUnary sign && sign.getChild(0) instanceof AstNumber)) {
            found.add(refusal("expression-argument", text));
        }
    }

    private void checkVariable(String name, String text, List<Refusal> found) {
        if (words.isBean(name) || ModelWords.ENGINE_VALUES.contains(name)) {
            found.add(refusal("expression-name", text, name));
        }
    }

    private static void checkString(AstString string, String text, List<Refusal> found) {
        if (SPLITTING.matcher(string.toString()).find()) {
            found.add(refusal("expression-string", text));
        }
    }

    private static boolean isPlain(Node node) {
        return node instanceof AstText || node instanceof AstNumber || node instanceof AstBoolean
                || node instanceof AstNull;
    }

    private static Refusal refusal(String key, String text, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = text.strip();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Refusal.of("workflow.safety." + key, arguments);
    }
}
