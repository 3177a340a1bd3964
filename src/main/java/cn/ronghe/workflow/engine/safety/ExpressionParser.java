package cn.ronghe.workflow.engine.safety;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;

/** The parser that the engine uses for its expressions, keeping the names after dots and strings readable. */
final class ExpressionParser extends Builder {

    private static final long serialVersionUID = 1L;

    ExpressionParser() {
        super(Feature.METHOD_INVOCATIONS);
    }

    @Override
    protected Parser createParser(String expression) {
        return new Parser(this, expression) {
            @Override
            protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
                return new NamedDot(base, property, lvalue);
            }
        };
    }

    static final class NamedDot extends AstDot {

        NamedDot(AstNode base, String property, boolean lvalue) {
            super(base, property, lvalue);
        }

        String name() {
            return property;
        }
    }
}
