package cn.ronghe.carryover;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FormMoves extends Repository<FormMove, Long> {

    FormMove save(FormMove move);

    boolean existsByApplicationId(long applicationId);

    List<FormMove> findByApplicationIdOrderByIdDesc(long applicationId);

    Optional<FormMove> findByIdAndApplicationId(long id, long applicationId);

    @Modifying
    @Query("delete from FormMove m where m.applicationId = :applicationId")
    void deleteAllOf(long applicationId);
}
