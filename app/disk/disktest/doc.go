// Package disktest has file systems that fail on purpose, for tests of code
// that writes files through [disk.FS]. It must only be imported by tests.
//
// [EveryFault] runs an operation again and again, on a file system in memory:
// once for every call it makes and every fault that the call can have, among
// them a full disk, a disk that is read-only or broken, a short write, and a
// power cut. After a power cut the test gets what survived, with all, half or
// none of what had not been made durable:
//
//	disktest.EveryFault(t, disktest.Operation{
//		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
//			disktest.Put(t, fsys, filepath.Join(dir, "case.yaml"), "old")
//		},
//		Do: func(r *disktest.Run) error {
//			return disk.Replace(r.FS, filepath.Join(r.Dir, "case.yaml"), []byte("new"))
//		},
//		Check: func(t *testing.T, r *disktest.Run) {
//			got := disktest.Tree(t, r.After, r.Dir)["case.yaml"]
//			if got != "new" && (got != "old" || r.Promised()) {
//				t.Errorf("the file holds %q after %v", got, r.Err)
//			}
//		},
//	})
//
// An operation that promises several things one after another, such as a log
// that is appended to, calls [Run.Promise] after each; those made before the
// fault are what Check must find.
//
// [Memory] and its [Memory.Crash] can be used by themselves, and so can
// [Faulty], which wraps any file system and lets chosen calls fail.
package disktest
