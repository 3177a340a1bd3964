package cn.ronghe.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Full addresses of our pages, for mails and printed papers. */
@Component
public class PortalLinks {

    private final String address;

    /** @param address where people reach the portal, e.g. {@code https://ronghe.example.cn} */
    public PortalLinks(@Value("${ronghe.address}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param path with its leading slash */
    public String to(String path) {
        return address + path;
    }
}
