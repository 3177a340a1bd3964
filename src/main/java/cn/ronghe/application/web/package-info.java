/** The applicant's pages. Rooms below with a page of an application's own build it as these do. */
@NamedInterface("pages")
package cn.ronghe.application.web;

import org.springframework.modulith.NamedInterface;
