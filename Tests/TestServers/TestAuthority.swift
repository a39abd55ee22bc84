import Foundation

/// A certificate authority of the tests, and the certificates that it signs; made by OpenSSL's program.
package struct TestAuthority {
  /// Its own certificate, to be trusted.
  package let certificate: String
  private let folder: URL

  /// - Throws: with what to install where openssl is missing.
  package init(in folder: URL) throws {
    self.folder = folder
    certificate = folder.appendingPathComponent("authority.pem").path
    try openssl(
      "req -x509 -newkey rsa:2048 -nodes -keyout authority.key -out authority.pem -days 2 -subj /CN=Authority"
    )
  }

  /// Writes NAME.pem and NAME.key for loopback's address, valid for so many days; 0 is expired.
  package func sign(_ name: String, address: String = "IP:127.0.0.1", days: Int = 2) throws {
    try Data("subjectAltName=\(address)\n".utf8).write(
      to: folder.appendingPathComponent("\(name).ext"))
    try openssl(
      "req -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).csr -subj /CN=\(name)")
    try openssl(
      "x509 -req -in \(name).csr -CA authority.pem -CAkey authority.key -CAcreateserial -days \(days)"
        + " -extfile \(name).ext -out \(name).pem")
  }

  private func openssl(_ arguments: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl") else {
      throw TestServerError(
        message: "openssl is missing; run: scripts/packages.sh --for-tests (Debian's openssl)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw TestServerError(message: "openssl fails: \(arguments)")
    }
  }
}
