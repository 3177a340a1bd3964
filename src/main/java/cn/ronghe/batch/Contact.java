package cn.ronghe.batch;

/** Whom applicants may ask about a platform type of a batch: somebody in the city department, and the telephone. */
public record Contact(String name, String phone) {
}
