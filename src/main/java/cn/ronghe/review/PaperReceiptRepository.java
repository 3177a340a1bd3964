package cn.ronghe.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaperReceiptRepository extends Repository<PaperReceipt, Long> {

    PaperReceipt save(PaperReceipt receipt);

    void delete(PaperReceipt receipt);

    Optional<PaperReceipt> findByApplicationId(long applicationId);

    List<PaperReceipt> findByApplicationIdIn(Collection<Long> applicationIds);

    @Query("""
            select new cn.ronghe.review.PaperGroup(a.batchId, a.typeCode, a.districtCode, count(a.id), count(p.id))
            from SummaryListEntry e join Application a on a.id = e.applicationId
            left join PaperReceipt p on p.applicationId = a.id
            where e.reportedAt is not null and a.typeCode in :types
            group by a.batchId, a.typeCode, a.districtCode order by a.batchId desc, a.typeCode, a.districtCode""")
    List<PaperGroup> groups(Collection<String> types);

    @Query("""
            select new cn.ronghe.review.PaperLine(a.id, a.platformName, a.organizationName, a.acceptanceNumber,
                a.districtCode, e.reportedAt, p)
            from SummaryListEntry e join Application a on a.id = e.applicationId
            left join PaperReceipt p on p.applicationId = a.id
            where e.reportedAt is not null and a.batchId = :batchId and a.typeCode = :typeCode
            and (:district = '' or a.districtCode = :district) and a.id > :after
            and (:received = true and p.id is not null or :received = false and p.id is null) order by a.id""")
    List<PaperLine> lines(long batchId, String typeCode, String district, boolean received, long after, Limit limit);
}
