struct Playlist {
    songs: Vec<String>,
}

impl IntoIterator for Playlist {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.songs.into_iter()
    }
}

impl<'a> IntoIterator for &'a Playlist {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.songs.iter()
    }
}

impl FromIterator<String> for Playlist {
    fn from_iter<I: IntoIterator<Item = String>>(songs: I) -> Self {
        Playlist {
            songs: songs.into_iter().collect(),
        }
    }
}

fn main() {
    let list: Playlist = ["intro", "verse"].iter().map(|s| s.to_string()).collect();
    for song in &list {
        println!("{song}");
    }
    for (place, song) in list.into_iter().enumerate() {
        println!("{place} {song}");
    }
}
