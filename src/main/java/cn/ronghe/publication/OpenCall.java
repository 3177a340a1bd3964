package cn.ronghe.publication;

import java.time.LocalDate;
import java.util.List;
import cn.ronghe.batch.Contact;

/**
 * A batch as the public home shows it.
 *
 * @param phase    whether one may file now
 * @param daysLeft until it opens, or until it closes; 0 on that day
 */
public record OpenCall(String name, LocalDate opensOn, LocalDate closesOn, LocalDate districtDeadline, Phase phase,
                       long daysLeft, List<Type> types) {

    /** Whether a batch takes applications. */
    public enum Phase { UPCOMING, OPEN, CLOSED }

    /** Whether anybody is named whom one may ask. */
    public boolean named() {
        return types.stream().anyMatch(type -> type.contact() != null);
    }

    /**
     * A platform type that the batch opens.
     *
     * @param applicants the kinds of units that may file
     * @param contact    whom one may ask about it, or null
     */
    public record Type(String name, int quota, List<String> applicants, Contact contact) {
    }
}
