package cn.ronghe.administration;

import java.util.List;

/**
 * One row of an uploaded sheet.
 *
 * @param number as the spreadsheet counts it, the heads are row 1
 * @param cells  in the order of the kind's columns; an empty text where nothing stands
 */
public record SheetRow(int number, List<String> cells) {
}
