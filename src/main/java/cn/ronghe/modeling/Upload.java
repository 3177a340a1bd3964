package cn.ronghe.modeling;

import java.util.SortedMap;

/**
 * What was uploaded, read and not yet looked into.
 *
 * @param name  of the file, or of the first one
 * @param bpmn  the drawing, or null where only forms were uploaded
 * @param forms each form's text by its id
 */
public record Upload(String name, String bpmn, SortedMap<String, String> forms) {
}
