package cn.ronghe.batch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until which day a district reports its summary lists: the batch's own deadline, or the district's extension where
 * that is later. Whoever needs the day asks here.
 */
@Component
@Transactional(readOnly = true)
public class DistrictDeadlines {

    /** The answers for several batches and every district, read at once. */
    public static final class Table {

        private final Map<Long, Batch> batches;
        private final Map<String, DistrictExtension> extensions;

        private Table(Map<Long, Batch> batches, List<DistrictExtension> extensions) {
            this.batches = batches;
            this.extensions = extensions.stream().collect(
                    Collectors.toMap(given -> key(given.batchId(), given.districtCode()), Function.identity()));
        }

        public LocalDate of(long batchId, String districtCode) {
            LocalDate own = batches.get(batchId).districtDeadline();
            return isExtended(batchId, districtCode) ? extensions.get(key(batchId, districtCode)).deadline() : own;
        }

        /** Whether the district has a later day than the others. */
        public boolean isExtended(long batchId, String districtCode) {
            DistrictExtension extension = extensions.get(key(batchId, districtCode));
            return extension != null && extension.deadline().isAfter(batches.get(batchId).districtDeadline());
        }

        private static String key(long batchId, String districtCode) {
            return batchId + " " + districtCode;
        }
    }

    private final BatchRepository batches;
    private final DistrictExtensionRepository extensions;

    DistrictDeadlines(BatchRepository batches, DistrictExtensionRepository extensions) {
        this.batches = batches;
        this.extensions = extensions;
    }

    public LocalDate of(long batchId, String districtCode) {
        return in(List.of(batchId)).of(batchId, districtCode);
    }

    public Table in(Collection<Long> batchIds) {
        return batchIds.isEmpty() ? new Table(Map.of(), List.of())
                : new Table(batches.findByIdIn(batchIds).stream().collect(Collectors.toMap(Batch::id, Function.identity())),
                        extensions.findByBatchIdInOrderByDistrictCode(batchIds));
    }

    /** The extensions given in a batch, by district. */
    public List<DistrictExtension> extensionsOf(long batchId) {
        return extensions.findByBatchIdInOrderByDistrictCode(List.of(batchId));
    }
}
