package cn.ronghe.review;

import java.time.Instant;

import cn.ronghe.application.ApplicationState;

/** A case of the district that is not sealed yet, and where it stands. */
public record CaseOnTheWay(String platformName, String organizationName, String acceptanceNumber,
                           ApplicationState state, Instant since) {
}
