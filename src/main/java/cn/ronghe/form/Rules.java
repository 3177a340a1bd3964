package cn.ronghe.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a field's value must satisfy. form-js's own rules ({@code validate.required}, {@code min}, {@code max},
 * {@code minLength}, {@code maxLength}, {@code pattern}, {@code decimalDigits}) are kept, so that the browser shows
 * them; the others stand in the component's {@code properties}, all values being text:
 *
 * <table>
 * <caption>The vocabulary</caption>
 * <tr><td>maxWords</td><td>at most so many 字 ({@link cn.ronghe.shared.WordCount})</td></tr>
 * <tr><td>format</td><td>creditCode, unitCode, phone or email ({@link Format})</td></tr>
 * <tr><td>files</td><td>on a text: the place of the case whose uploaded files are named here ({@link RowFile})</td></tr>
 * <tr><td>integer</td><td>true: a count, no fraction</td></tr>
 * <tr><td>decimals</td><td>at most so many digits after the point; shown with so many</td></tr>
 * <tr><td>unit</td><td>the unit of the number, in which it is stored: 万元, 人</td></tr>
 * <tr><td>sumOf</td><td>keys of number fields of this form: the total is computed and must agree</td></tr>
 * <tr><td>requiredUnless, requiredIf</td><td>a plain comparison, e.g. outcome=passed ({@link Condition})</td></tr>
 * <tr><td>notBefore</td><td>on a date: key of the date in the same form or row that it must not precede</td></tr>
 * <tr><td>recommendedEnding</td><td>a warning when the text does not end so (一般应为)</td></tr>
 * <tr><td>forbiddenHead</td><td>a pattern; refused when the text begins so (不冠以学校、学院名称)</td></tr>
 * <tr><td>shortLabel</td><td>how messages name a field or group; empty leaves a group's name out</td></tr>
 * <tr><td>tableRow</td><td>on a group: one row of a table; the value heads the first column (the group's own label: the
 * label stands beside head and row)</td></tr>
 * <tr><td>footnote</td><td>of the annex, on a field or group: a hint on screen, below the section on paper</td></tr>
 * <tr><td>columnGroup</td><td>on a field in a table: a head above this column and its neighbours of the same</td></tr>
 * <tr><td>numbers, groupBy, counts</td><td>on a dynamiclist: how it stands on paper ({@link ListLayout})</td></tr>
 * <tr><td>minRows, mustHave, shouldHave</td><td>on a dynamiclist: what it must hold ({@link RowRules}); words are joined by
 * |</td></tr>
 * <tr><td>maxWords</td><td>on the form itself: at most so many 字 in all its long texts together</td></tr>
 * <tr><td>rowLabel</td><td>on a dynamiclist: how messages name row {@code {n}}</td></tr>
 * </table>
 *
 * @param requiredUnless null when there is no such rule, as with every reference here
 * @param decimals       0 for a count
 * @param unit           empty when there is none
 * @param hiddenIf       form-js's {@code conditional.hide}; a hidden field has no value
 */
public record Rules(boolean required, Condition requiredUnless, Condition requiredIf, Condition hiddenIf,
                    Integer minLength, Integer maxLength, Integer maxWords, Pattern pattern, Format format,
                    BigDecimal min, BigDecimal max, int decimals, String unit, List<String> sumOf,
                    String notBefore, String recommendedEnding, Pattern forbiddenHead, String files,
                    boolean readOnly) {
}
