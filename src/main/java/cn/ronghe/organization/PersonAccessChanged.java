package cn.ronghe.organization;

/** Somebody was sent away or holds other posts from now on: what they may no longer do is for others to do. */
public record PersonAccessChanged(String username) {
}
