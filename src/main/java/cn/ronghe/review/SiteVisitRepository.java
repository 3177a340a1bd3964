package cn.ronghe.review;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SiteVisitRepository extends Repository<SiteVisit, Long> {

    SiteVisit save(SiteVisit visit);

    Optional<SiteVisit> findById(long id);

    List<SiteVisit> findByApplicationIdOrderByNumber(long applicationId);
}
