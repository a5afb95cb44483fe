// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.crossborder.gateway.pmode.PublisherLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A publisher is found by DNS: a real name server, asked over UDP. */
class BdxlTest {
  private static final Identifier PARTICIPANT = Identifier.parse("urn:scheme::KR-1");
  private static final String DOMAIN = "participants.example";
  private static final String NAME = Bdxl.name(PARTICIPANT, DOMAIN);
  private static final String META = "Meta:SMP";
  private static final String TO_SMP = "!^.*$!https://smp.kr.example/!";

  private NameServer dns;

  @BeforeEach
  void serve() throws Exception {
    dns = new NameServer();
  }

  @AfterEach
  void stop() throws Exception {
    dns.close();
  }

  private URI publisher(SmpVersion version) throws SmpRefusedException {
    return Bdxl.publisher(new PublisherLocation.Zone(DOMAIN, dns.address()), PARTICIPANT, version);
  }

  /**
   * {@code printf 0088:4035811991021 | openssl dgst -sha256 -binary | base32}, in base 32 without
   * padding.
   */
  @Test
  void theNameIsTheDigestOfTheIdentifierInLowerCaseBelowTheDomain() {
    assertThat(Bdxl.name(Identifier.parse("iso6523-actorid-upis::0088:4035811991021"), "x.example"))
        .isEqualTo("LZMEDSMZXYD37YC74TZVPYCMUANFCMN667JHGBFQDDRVMSE6NYTA.x.example");
    assertThat(Bdxl.name(Identifier.parse("s::ABC"), "x.example"))
        .isEqualTo(Bdxl.name(Identifier.parse("s::abc"), "x.example"));
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void theUriOfTheFirstRecordOfTheServiceIsFound(SmpVersion version) throws Exception {
    dns.put(
        NAME,
        NameServer.naptr(NAME, 10, 10, "U", "Meta:OTHER", "!.*!https://other.example!"),
        NameServer.naptr(NAME, 20, 20, "U", META, "!.*!https://third.example!"),
        NameServer.naptr(NAME, 20, 10, "u", META, TO_SMP),
        NameServer.naptr(NAME, 5, 1, "S", META, ""));

    assertThat(publisher(version)).isEqualTo(URI.create("https://smp.kr.example/"));
  }

  @Test
  void aPublisherOfVersion2HasAServiceOfItsOwn() throws Exception {
    dns.put(NAME, NameServer.naptr(NAME, 10, 10, "U", "Meta:SMP2", TO_SMP));

    assertThat(publisher(SmpVersion.V2)).isEqualTo(URI.create("https://smp.kr.example/"));
    assertRefused("no U-NAPTR record of service Meta:SMP");
  }

  @Test
  void whoIsNotRegisteredIsNotFound() {
    assertRefused("DNS does not know");
  }

  @Test
  void aNameWithoutRecordsIsRefused() throws Exception {
    dns.put(NAME);
    assertRefused("has no NAPTR records");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!.*!http://smp.kr.example/!",
        "!.*!https:///no-host!",
        "!^(.*)$!https://\\\\1.example/!",
        "!.+!https://smp.kr.example/!",
        "!.*!https://\\\\1/!",
        "!.*!https://smp.kr.example/!i",
        "!.*!https://smp.kr.example/",
        "!.*!https://a!https://b!",
        "!.*!https://with blank/!",
        "https://smp.kr.example/",
        "!!!",
        ""
      })
  void aRecordThatIsNotOfBdxlIsRefused(String regexp) throws Exception {
    dns.put(
        NAME,
        NameServer.naptr(NAME, 10, 10, "U", META, regexp),
        NameServer.naptr(NAME, 20, 10, "U", META, TO_SMP));

    assertRefused("U-NAPTR record gives no");
  }

  @Test
  void anotherParticipantsRecordIsNotUsed() throws Exception {
    String other = Bdxl.name(Identifier.parse("urn:scheme::VN-1"), DOMAIN);
    dns.put(other, NameServer.naptr(other, 10, 10, "U", META, TO_SMP));

    assertRefused("DNS does not know");
  }

  @Test
  void aKnownAddressIsNotAskedFor() throws Exception {
    URI uri = URI.create("https://smp.example/");
    assertThat(Bdxl.publisher(new PublisherLocation.Address(uri), PARTICIPANT, SmpVersion.V1))
        .isEqualTo(uri);
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> publisher(SmpVersion.V1))
        .isInstanceOf(SmpRefusedException.class)
        .hasMessageContaining(why);
  }
}
