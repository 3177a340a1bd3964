package cn.ronghe.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the system where to find it. */
@Component
class Started {

    private static final Logger LOG = LoggerFactory.getLogger(Started.class);

    private final PortalLinks links;
    private final Texts texts;

    Started(PortalLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void tell() {
        LOG.info(texts.get("app.started", links.to("/")));
    }
}
