package cn.ronghe.batch;

import java.time.LocalDate;
import java.util.List;

/** Opens a batch with its types; days are inclusive. */
public record OpenBatch(int batchYear, String name, LocalDate opensOn, LocalDate closesOn, LocalDate districtDeadline,
                        List<TypeQuota> types) {

    public record TypeQuota(String type, int quota, BatchType.SecondApplication secondApplication) {
    }
}
