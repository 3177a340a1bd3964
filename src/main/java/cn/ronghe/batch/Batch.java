package cn.ronghe.batch;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A batch (申报批次): the year its forms speak of, its filing window and the districts' deadline. Days are inclusive. */
@Entity
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int batchYear;
    private String name;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private LocalDate districtDeadline;
    @Version
    private int version;

    protected Batch() {
    }

    Batch(int batchYear, String name, LocalDate opensOn, LocalDate closesOn, LocalDate districtDeadline) {
        this.batchYear = batchYear;
        this.name = name;
        move(opensOn, closesOn, districtDeadline);
    }

    final void move(LocalDate opens, LocalDate closes, LocalDate deadline) {
        this.opensOn = opens;
        this.closesOn = closes;
        this.districtDeadline = deadline;
    }

    public long id() {
        return id;
    }

    /** The year Y of the forms: "2023年" of the notice is Y−1, "2024—2026年" is Y … Y+2. */
    public int batchYear() {
        return batchYear;
    }

    public String name() {
        return name;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    /** Summary lists are due on this day, through 23:59:59; for one district ask {@link DistrictDeadlines}. */
    public LocalDate districtDeadline() {
        return districtDeadline;
    }

    /** The key under which its audit entries lie. */
    public static String caseKeyOf(long batchId) {
        return "batch:" + batchId;
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
