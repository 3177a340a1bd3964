package cn.ronghe.application;

import java.time.Instant;

import cn.ronghe.batch.Contact;

/**
 * The receipt (回执) of a version.
 *
 * @param department the district's department that reviews first
 * @param contact    whom the unit may ask in the city department, or null
 * @param sha256     of the frozen content, 64 hexadecimal digits
 * @param printCode  the code on the pages printed from the same content
 */
public record Receipt(long applicationId, String acceptanceNumber, String platformName, String typeName,
                      String batchName, String unit, String department, Contact contact, int version, Instant at, String by,
                      String sha256, String printCode, int files) {
}
