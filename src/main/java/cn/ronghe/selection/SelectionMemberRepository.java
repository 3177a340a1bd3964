package cn.ronghe.selection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelectionMemberRepository extends Repository<SelectionMember, Long> {

    SelectionMember save(SelectionMember member);

    List<SelectionMember> findBySelectionIdOrderById(long selectionId);

    Optional<SelectionMember> findBySelectionIdAndUsername(long selectionId, String username);

    @Query("select m.selectionId from SelectionMember m where m.username = :username")
    List<Long> selectionsOf(String username);
}
