package cn.ronghe.selection;

import java.time.LocalDate;
import java.util.List;

/**
 * A published result list, as everybody may read it: nothing of those who were not chosen, of scores or opinions.
 *
 * @param resultList     what it is called: 入选名单 or 培育名单
 * @param documentNumber 文号
 * @param departmentName who publishes it
 */
public record PublishedList(long selectionId, int roundNumber, String batchName, String typeName, String resultList,
                            String documentNumber, String departmentName, LocalDate publishedOn, List<Chosen> chosen) {

    /** A chosen platform. */
    public record Chosen(int number, String platformName, String organizationName, String districtName) {
    }
}
