package cn.ronghe.batch;

import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A platform type that a batch opens: its quota and what is used of it. */
@Entity
public class BatchType {

    /** What happens when one lead files a second application for the same type and batch. */
    public enum SecondApplication { WARN, REFUSE }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long batchId;
    private String typeCode;
    private int quota;
    private int chosen;
    @Enumerated(EnumType.STRING)
    private SecondApplication secondApplication;
    private int lastNumber;
    private String contactName;
    private String contactPhone;
    @Version
    private int version;

    protected BatchType() {
    }

    BatchType(long batchId, String typeCode, int quota, SecondApplication secondApplication) {
        this.batchId = batchId;
        this.typeCode = typeCode;
        this.quota = quota;
        this.secondApplication = secondApplication;
    }

    public long id() {
        return id;
    }

    public long batchId() {
        return batchId;
    }

    public String typeCode() {
        return typeCode;
    }

    /** How many platforms may be chosen in all. */
    public int quota() {
        return quota;
    }

    /** How many have been chosen so far. */
    public int chosen() {
        return chosen;
    }

    public int left() {
        return quota - chosen;
    }

    public SecondApplication secondApplication() {
        return secondApplication;
    }

    /** Whom applicants may ask in the city department; empty where nobody is named. */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contactName).map(name -> new Contact(name, contactPhone));
    }

    void changeContact(Contact contact) {
        this.contactName = contact == null ? null : contact.name();
        this.contactPhone = contact == null ? null : contact.phone();
    }

    void changeQuota(int newQuota) {
        if (newQuota < chosen) {
            throw new IllegalStateException("quota " + newQuota + " is below the " + chosen + " already chosen");
        }
        this.quota = newQuota;
    }

    void choose(int count) {
        if (count > left()) {
            throw new IllegalStateException(count + " chosen, " + left() + " left of quota " + quota);
        }
        chosen += count;
    }

    void giveBack(int count) {
        if (count > chosen) {
            throw new IllegalStateException(count + " given back, " + chosen + " chosen");
        }
        chosen -= count;
    }

    int lastNumber() {
        return lastNumber;
    }

    void numbered(int number) {
        this.lastNumber = number;
    }
}
