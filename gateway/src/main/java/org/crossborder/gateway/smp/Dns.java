// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Asks DNS through the platform's own provider: UDP, then TCP; bounded in time. */
final class Dns {
  private static final String NAPTR = "NAPTR";
  private static final int MOST_RECORDS = 50;
  private static final Map<String, String> SETTINGS =
      Map.of(
          Context.INITIAL_CONTEXT_FACTORY,
          "com.sun.jndi.dns.DnsContextFactory",
          "com.sun.jndi.dns.timeout.initial",
          "2000",
          "com.sun.jndi.dns.timeout.retries",
          "2");

  private Dns() {}

  /**
   * The NAPTR records at a name.
   *
   * @param server who is asked; null for the machine's name servers
   * @throws SmpRefusedException if there are none, or nobody answers
   */
  static List<NaptrRecord> naptr(String name, @Nullable String server) throws SmpRefusedException {
    try {
      Attribute found = ask(name, server);
      List<NaptrRecord> records = new ArrayList<>();
      if (found != null) {
        for (Object text : Collections.list(found.getAll())) {
          records.add(NaptrRecord.parse(text.toString()));
        }
      }
      if (records.isEmpty() || records.size() > MOST_RECORDS) {
        throw new SmpRefusedException(name + " has no NAPTR records, or too many.");
      }
      return records;
    } catch (NameNotFoundException e) {
      throw new SmpRefusedException("DNS does not know " + name, e);
    } catch (NamingException e) {
      throw new SmpRefusedException("DNS gives no answer about " + name, e);
    }
  }

  /**
   * The provider for DNS reads records and no Java objects, and a name is a digest below the
   * operator's domain: the danger of JNDI is not there.
   */
  @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // JNDI takes a Hashtable
  private static @Nullable Attribute ask(String name, @Nullable String server)
      throws NamingException {
    Hashtable<String, String> environment = new Hashtable<>(SETTINGS);
    environment.put(Context.PROVIDER_URL, server == null ? "dns:" : "dns://" + server);
    DirContext dns = new InitialDirContext(environment);
    try {
      return dns.getAttributes(name, new String[] {NAPTR}).get(NAPTR);
    } finally {
      dns.close();
    }
  }
}
