package cn.ronghe.carryover;

import java.time.Instant;
import java.util.List;

import cn.ronghe.carryover.EditionChanges.LeftValue;

/**
 * A step to another edition that was made.
 *
 * @param by    a person's name
 * @param since from when on the edition was used that the application had until then
 * @param left  what had no place in the other edition
 */
public record MovedForm(long id, Instant at, String by, Instant since, List<LeftValue> left) {
}
