package cn.ronghe.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DistrictExtensionRepository extends Repository<DistrictExtension, Long> {

    DistrictExtension save(DistrictExtension extension);

    void delete(DistrictExtension extension);

    Optional<DistrictExtension> findByBatchIdAndDistrictCode(long batchId, String districtCode);

    List<DistrictExtension> findByBatchIdInOrderByDistrictCode(Collection<Long> batchIds);
}
