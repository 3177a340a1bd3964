package cn.ronghe.selection;

import java.math.BigDecimal;
import java.util.List;

/**
 * One application as the panel and the lead department compare it with the others.
 *
 * @param own   what the viewer said of it; empty where they are no member or said nothing yet
 * @param given what the members said; empty where the viewer may not see it yet
 * @param mean  mean of the scores to one decimal; null where the viewer may not see it yet or nobody scored
 */
public record CaseRow(long applicationId, int position, String platformName, String organizationName,
                      String districtName, String acceptanceNumber, boolean chosen, GivenOpinion own,
                      List<GivenOpinion> given, BigDecimal mean) {
}
