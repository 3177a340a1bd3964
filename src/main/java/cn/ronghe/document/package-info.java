/** What leaves the system as a document: forms on paper and in Word, tables in Excel, whole dossiers. Takes plain data. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "form", "attachment", "audit"})
package cn.ronghe.document;

import org.springframework.modulith.ApplicationModule;
