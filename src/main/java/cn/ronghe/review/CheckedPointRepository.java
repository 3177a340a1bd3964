package cn.ronghe.review;

import java.util.List;

import org.springframework.data.repository.Repository;

interface CheckedPointRepository extends Repository<CheckedPoint, Long> {

    CheckedPoint save(CheckedPoint point);

    /** The latest version first. */
    List<CheckedPoint> findByApplicationIdOrderByVersionNumberDescPositionAsc(long applicationId);
}
