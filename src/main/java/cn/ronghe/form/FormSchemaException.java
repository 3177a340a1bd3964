package cn.ronghe.form;

/** A .form file that this room cannot hold a submission to: unknown component, unknown rule, missing key. */
public class FormSchemaException extends RuntimeException {

    FormSchemaException(String message) {
        super(message);
    }
}
