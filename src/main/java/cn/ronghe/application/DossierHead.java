package cn.ronghe.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands above every dossier.
 *
 * @param name             how it is called, also before its platform has a name
 * @param platformName     null until it was typed
 * @param closesOn         the last day on which the batch takes applications
 * @param acceptanceNumber null until it was submitted, like submittedAt
 * @param currentVersion   0 until it was submitted
 * @param correctionReason null where none is asked for, like correctionDue
 */
public record DossierHead(long applicationId, String caseKey, String name, String platformName,
                          String acceptanceNumber, String unit, String creditCode, String typeCode, String typeName, String family,
                          long batchId, String batchName, int batchYear, LocalDate closesOn, String districtCode, String districtName,
                          String districtDepartment, String cityDepartment, ApplicationState state,
                          Instant stateSince, Instant submittedAt, int currentVersion, String correctionReason,
                          Instant correctionDue) {
}
