package cn.ronghe.application;

import java.time.Instant;

/** @param sha256 of the frozen content, 64 hexadecimal digits; printCode stands on the pages printed from it */
public record DossierVersion(int number, Instant at, String by, String sha256, String printCode) {
}
