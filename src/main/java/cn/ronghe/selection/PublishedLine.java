package cn.ronghe.selection;

import java.time.LocalDate;

/** A published result list among others. */
public record PublishedLine(long selectionId, int roundNumber, String batchName, String typeName, String resultList,
                            String documentNumber, LocalDate publishedOn, long chosen) {
}
