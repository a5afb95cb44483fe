// SPDX-License-Identifier: Apache-2.0
// Signs a change in the browser, as a compact JWS with detached payload (RFC 7515, appendix F).
// The key file is read here; neither it nor the password is ever sent. Without this script the
// signature is made on the command line and pasted.
"use strict";
(() => {
  const OID = {
    data: "2a864886f70d010701", encryptedData: "2a864886f70d010706",
    keyBag: "2a864886f70d010c0a0101", shroudedKeyBag: "2a864886f70d010c0a0102", certBag: "2a864886f70d010c0a0103",
    pbes2: "2a864886f70d01050d", ec: "2a8648ce3d0201", p256: "2a8648ce3d030107", p384: "2b81040022",
    rsa: "2a864886f70d010101", ed25519: "2b6570"
  };
  const PRF = { "2a864886f70d0207": "SHA-1", "2a864886f70d0209": "SHA-256", "2a864886f70d020a": "SHA-384", "2a864886f70d020b": "SHA-512" };
  const AES_BITS = { "60864801650304012a": 256, "608648016503040116": 192, "608648016503040102": 128 };

  // DER (X.690): one element with its tag and value, and the elements within it.
  function element(bytes, at) {
    let length = bytes[at + 1];
    let head = 2;
    if (length & 0x80) {
      head += length & 0x7f;
      length = bytes.subarray(at + 2, at + head).reduce((sum, byte) => sum * 256 + byte, 0);
    }
    const end = at + head + length;
    if (!(end <= bytes.length)) throw new Error("unreadable");
    return { tag: bytes[at], value: bytes.subarray(at + head, end), raw: bytes.subarray(at, end), end };
  }
  function within(bytes) {
    const all = [];
    for (let at = 0; at < bytes.length; at = all[all.length - 1].end) all.push(element(bytes, at));
    return all;
  }
  const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  const bytesOf = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const base64url = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  // PBES2 (RFC 8018): what keeps a key file secret.
  async function decrypted(algorithm, secret, password) {
    const [scheme, parameters] = within(algorithm.value);
    if (hex(scheme.value) !== OID.pbes2) throw new Error("unsupported");
    const [kdf, cipher] = within(parameters.value);
    const [salt, iterations, ...rest] = within(within(kdf.value)[1].value);
    const prf = rest.find(each => each.tag === 0x30);
    const [aes, iv] = within(cipher.value);
    const base = await crypto.subtle.importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", salt: salt.value, iterations: parseInt(hex(iterations.value), 16), hash: prf ? PRF[hex(within(prf.value)[0].value)] : "SHA-1" },
      base, { name: "AES-CBC", length: AES_BITS[hex(aes.value)] }, false, ["decrypt"]);
    try {
      return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv: iv.value }, key, secret));
    } catch (e) {
      throw new Error("password");
    }
  }
  async function unshrouded(bytes, password) {
    const [algorithm, secret] = within(bytes);
    return decrypted(algorithm, secret.value, password);
  }

  // PKCS #12 (RFC 7292), as "officer new" writes it.
  async function fromPkcs12(bytes, password) {
    const found = { pkcs8: null, certificate: null };
    const authSafe = within(element(bytes, 0).value)[1];
    const safes = element(element(within(authSafe.value)[1].value, 0).value, 0);
    for (const info of within(safes.value)) {
      const [type, content] = within(info.value);
      let contents = null;
      if (hex(type.value) === OID.data) {
        contents = element(content.value, 0).value;
      } else if (hex(type.value) === OID.encryptedData) {
        const [, algorithm, secret] = within(within(element(content.value, 0).value)[1].value);
        contents = await decrypted(algorithm, secret.value, password);
      }
      for (const bag of contents ? within(element(contents, 0).value) : []) {
        const [kind, value] = within(bag.value);
        const inner = element(value.value, 0);
        if (hex(kind.value) === OID.keyBag) found.pkcs8 = inner.raw;
        if (hex(kind.value) === OID.shroudedKeyBag) found.pkcs8 = await unshrouded(inner.value, password);
        if (hex(kind.value) === OID.certBag) found.certificate = element(within(inner.value)[1].value, 0).value;
      }
    }
    return found;
  }

  // PEM (RFC 7468): a PKCS #8 key and its certificate.
  async function fromPem(text, password) {
    const found = { pkcs8: null, certificate: null };
    for (const [, label, body] of text.matchAll(/-----BEGIN ([A-Z ]+)-----([^-]+)-----END/g)) {
      const bytes = bytesOf(body.replace(/\s/g, ""));
      if (label === "PRIVATE KEY") found.pkcs8 = bytes;
      if (label === "ENCRYPTED PRIVATE KEY") found.pkcs8 = await unshrouded(element(bytes, 0).value, password);
      if (label === "CERTIFICATE" && !found.certificate) found.certificate = bytes;
    }
    return found;
  }

  async function fromFile(file, password) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder("latin1").decode(bytes);
    if (text.includes("-----BEGIN")) return fromPem(text, password);
    if (text.trimStart().startsWith("{")) {
      const jwk = JSON.parse(text);
      return { jwk, certificate: jwk.x5c ? bytesOf(jwk.x5c[0]) : null };
    }
    return fromPkcs12(bytes, password);
  }

  // Which algorithm a key signs with: the same choice as the registry makes.
  function ofPkcs8(pkcs8) {
    const [oid, parameters] = within(within(element(pkcs8, 0).value)[1].value);
    const curve = parameters ? hex(parameters.value) : "";
    if (hex(oid.value) === OID.ec && curve === OID.p256) return "ES256";
    if (hex(oid.value) === OID.ec && curve === OID.p384) return "ES384";
    if (hex(oid.value) === OID.rsa) return "PS256";
    if (hex(oid.value) === OID.ed25519) return "EdDSA";
    throw new Error("unsupported");
  }
  const ofJwk = jwk => ({ "P-256": "ES256", "P-384": "ES384", "Ed25519": "EdDSA" })[jwk.crv] || "PS256";
  const ALGORITHM = {
    ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }, ES384: { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
    PS256: { name: "RSA-PSS", hash: "SHA-256", saltLength: 32 }, EdDSA: { name: "Ed25519" }
  };

  async function sign(found, typ, payload) {
    const alg = found.jwk ? ofJwk(found.jwk) : ofPkcs8(found.pkcs8);
    const key = found.jwk
      ? await crypto.subtle.importKey("jwk", { kty: found.jwk.kty, crv: found.jwk.crv, x: found.jwk.x, y: found.jwk.y, d: found.jwk.d,
        n: found.jwk.n, e: found.jwk.e, p: found.jwk.p, q: found.jwk.q, dp: found.jwk.dp, dq: found.jwk.dq, qi: found.jwk.qi }, ALGORITHM[alg], false, ["sign"])
      : await crypto.subtle.importKey("pkcs8", found.pkcs8, ALGORITHM[alg], false, ["sign"]);
    const thumbprint = base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", found.certificate)));
    const header = { alg, iat: Math.floor(Date.now() / 1000), typ, "x5t#S256": thumbprint };
    const protectedHeader = base64url(new TextEncoder().encode(JSON.stringify(header)));
    const input = new TextEncoder().encode(protectedHeader + "." + base64url(payload));
    const signature = new Uint8Array(await crypto.subtle.sign(ALGORITHM[alg], key, input));
    return protectedHeader + ".." + base64url(signature);
  }

  const form = document.querySelector("form[data-typ]");
  if (!form || !window.crypto || !crypto.subtle) return;
  const say = key => { form.querySelector("[role=status]").textContent = form.dataset[key] || form.dataset.unreadable; };
  form.querySelector("#in-browser").hidden = false;
  form.querySelector("#sign").addEventListener("click", async () => {
    const file = form.querySelector("#key").files[0];
    const beside = form.querySelector("#key-certificate").files[0];
    const password = form.querySelector("#password");
    if (!file) return say("missing");
    try {
      const found = await fromFile(file, password.value);
      if (beside) {
        const certificate = new Uint8Array(await beside.arrayBuffer());
        found.certificate = certificate[0] === 0x30 ? certificate : (await fromPem(new TextDecoder("latin1").decode(certificate), "")).certificate;
      }
      if (!found.pkcs8 && !found.jwk) return say("nokey");
      if (!found.certificate) return say("nocertificate");
      form.querySelector("#signature").value = await sign(found, form.dataset.typ, bytesOf(form.dataset.payload));
      say("signed");
      form.querySelector("#send").focus();
    } catch (e) {
      say(["password", "unsupported"].includes(e.message) ? e.message : "unreadable");
    } finally {
      password.value = "";
    }
  });
})();
