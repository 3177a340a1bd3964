package cn.ronghe.review;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** That a site visit was moved to another time. */
@Embeddable
public record SiteVisitMove(Instant movedFrom, Instant movedTo, String reason, String movedByName, Instant movedAt) {
}
