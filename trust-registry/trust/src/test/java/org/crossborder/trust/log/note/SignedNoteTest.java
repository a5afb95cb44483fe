// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.crossborder.trust.log.MalformedLogException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of C2SP signed-note, and what is not a note. */
class SignedNoteTest {
  private static final String VKEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  @Test
  void theExampleOfTheSpecificationVerifies() throws Exception {
    VerifierKey key = VerifierKey.parse(VKEY);
    SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8));
    NoteSignature signature = note.signatures().get(0);

    assertThat(key).hasToString(VKEY);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(signature.isBy(key)).isTrue();
    assertThat(key.verifies(note.text().getBytes(UTF_8), signature.signature())).isTrue();
    assertThat(key.verifies("another\n".getBytes(UTF_8), signature.signature())).isFalse();
    assertThat(new String(note.toBytes(), UTF_8)).isEqualTo(NOTE);
  }

  @Test
  void theTextMayHaveEmptyLines() throws Exception {
    SignedNote note = SignedNote.parse(("a\n\nb\n\n" + line()).getBytes(UTF_8));

    assertThat(note.text()).isEqualTo("a\n\nb\n");
  }

  @Test
  void a16thSignatureIsReadAndA129thIsNot() throws Exception {
    assertThat(SignedNote.parse(("a\n\n" + line().repeat(16)).getBytes(UTF_8)).signatures())
        .hasSize(16);
    refuses("a\n\n" + line().repeat(129));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAA\n",
        "text\n\n— name AAAAAAB=\n",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— na\u2003me AAAAAAA=\n",
        "text\n\n— name  AAAAAAA=\n",
        "text\n\n— name AAAAAAA= \n",
        "text\n\n— name AAAAAAA=",
        "te\txt\n\n— name AAAAAAA=\n",
        "te\rxt\n\n— name AAAAAAA=\n",
      })
  void refusesWhatIsNotANote(String note) {
    refuses(note);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] note = NOTE.getBytes(UTF_8);
    note[0] = (byte) 0xFF;

    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> SignedNote.parse(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+Aekye",
        "example.com/foo+530d903a+AQ==",
        "example.com/foo+530d903a+B+kyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void refusesWhatIsNotAVerifierKey(String vkey) {
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> VerifierKey.parse(vkey));
  }

  @Test
  void keysOfEachTypeSurviveTheirText() throws Exception {
    for (NoteSigner signer :
        new NoteSigner[] {
          Keys.ed25519("log.example"),
          Keys.witness("witness.example"),
          Keys.ecdsa("log.example", "secp256r1")
        }) {
      assertThat(VerifierKey.parse(signer.key().toString())).isEqualTo(signer.key());
      assertThat(signer.toString()).doesNotContain("Private");
    }
    String p384 = Keys.ecdsa("log.example", "secp384r1").key().toString();
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> VerifierKey.parse(p384));
  }

  private static String line() {
    return NOTE.substring(NOTE.indexOf('—'));
  }

  private static void refuses(String note) {
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)));
  }
}
